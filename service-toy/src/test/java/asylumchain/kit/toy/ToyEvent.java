package asylumchain.kit.toy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "toy-painted", value = ToyEvent.Painted.class),
  @JsonSubTypes.Type(name = "toy-broken", value = ToyEvent.Broken.class)
})
@Schema(
    oneOf = {ToyEvent.Painted.class, ToyEvent.Broken.class},
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "toy-painted", schema = ToyEvent.Painted.class),
      @DiscriminatorMapping(value = "toy-broken", schema = ToyEvent.Broken.class)
    })
sealed interface ToyEvent {

  LocalDate occurredOn();

  record Painted(@NotNull LocalDate occurredOn, NewToy.@NotNull Colour colour)
      implements ToyEvent {}

  record Broken(@NotNull LocalDate occurredOn) implements ToyEvent {}
}
