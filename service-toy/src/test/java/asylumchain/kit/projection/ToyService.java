package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The toy as the projection of a whole service.
@ApplicationScoped
@IfBuildProperty(name = "toy.projection", stringValue = "true")
class ToyService implements Projection {

  private final ToyProjection toy;

  ToyService(@ConfigProperty(name = "toy.topic") String topic) {
    toy = new ToyProjection(topic, List.of(new Source("case", topic)), "db/toy/toy.sql");
  }

  void learnPoison() {
    toy.understandingPoison();
  }

  @Override
  public String name() {
    return toy.name();
  }

  @Override
  public List<Source> sources() {
    return toy.sources();
  }

  @Override
  public List<String> ddl() {
    return toy.ddl();
  }

  @Override
  public void apply(Connection connection, int part, List<ReceivedEvent> batch)
      throws SQLException {
    toy.apply(connection, part, batch);
  }

  @Override
  public void progressed(Connection connection, int part, Source source, long processedSeq)
      throws SQLException {
    toy.progressed(connection, part, source, processedSeq);
  }

  @Override
  public void forget(Connection connection, int part, UUID subjectId) throws SQLException {
    toy.forget(connection, part, subjectId);
  }
}
