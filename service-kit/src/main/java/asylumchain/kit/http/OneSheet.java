package asylumchain.kit.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which table of an answer that has several: a `@BeanParam` of its operation.
public class OneSheet {

  /// The query parameter.
  public static final String NAME = "sheet";

  @QueryParam(NAME)
  @Parameter(
      description =
          "Which sheet of the answer as text/csv, which holds one; a name that it does not have is"
              + " answered with those it has. Default: data. JSON and a spreadsheet hold all.")
  @Nullable String sheet;

  /// The parameters of an address that ask what is in the answer, for an operation that reads them
  /// itself.
  public Map<String, List<String>> besides(UriInfo uri) {
    var others = new LinkedHashMap<String, List<String>>(uri.getQueryParameters());
    others.remove(NAME);
    return others;
  }

  /// The same answer, which has the sheet that was asked for.
  ///
  /// @throws Problem 400 when it has none of that name
  public <T extends Csv> T of(T answer) {
    if (sheet != null && all(answer).noneMatch(some -> some.sheet().equals(sheet))) {
      throw Problem.badRequest(
          NAME, "must be one of " + all(answer).map(Csv::sheet).collect(Collectors.joining(", ")));
    }
    return answer;
  }

  /// All tables of an answer, itself first.
  public static Stream<Csv> all(Csv answer) {
    return Stream.concat(Stream.of(answer), answer.others().stream());
  }

  /// The table of an answer that has this name; the answer itself where none has.
  ///
  /// @param name `null`: none was asked for
  public static Csv named(Csv answer, @Nullable String name) {
    return answer.others().stream()
        .filter(some -> some.sheet().equals(name))
        .findFirst()
        .orElse(answer);
  }
}
