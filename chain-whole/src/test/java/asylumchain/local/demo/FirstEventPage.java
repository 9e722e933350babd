package asylumchain.local.demo;

import asylumchain.local.launch.ChainScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The page of a partner's developer, to be followed to the letter.
record FirstEventPage(String text) {

  private static final Path CLIENT = ChainScript.root().resolve("chain-client/target");
  private static final Path EXAMPLE =
      ChainScript.root().resolve("chain-client/example/FirstEvent.java");

  static FirstEventPage read() throws IOException {
    return new FirstEventPage(
        Files.readString(ChainScript.root().resolve("docs").resolve("first-event.md")));
  }

  /// The client as built, under whatever version.
  static List<Path> client() throws IOException {
    try (var jars = Files.newDirectoryStream(CLIENT, "chain-client-*.jar")) {
      return StreamSupport.stream(jars.spliterator(), false).toList();
    }
  }

  /// What it says to type, for services that answer elsewhere.
  String commandsTo(Doors doors) {
    return blocks("bash").stream()
        .collect(Collectors.joining("\n"))
        .replace("http://localhost:8081", doors.cases().toString())
        .replace("http://localhost:8082", doors.deadlines().toString());
  }

  /// The program it shows.
  String program() {
    return blocks("java").getFirst();
  }

  /// The program that it says it shows.
  static String example() throws IOException {
    return Files.readString(EXAMPLE);
  }

  /// What it says the program prints.
  String promisedByJava() {
    return blocks("text").getLast();
  }

  private List<String> blocks(String language) {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }
}
