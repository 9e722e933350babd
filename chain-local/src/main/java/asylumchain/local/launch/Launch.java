package asylumchain.local.launch;

import asylumchain.backends.LocalIssuer;
import asylumchain.backends.StartFailed;
import asylumchain.backends.login.DemoPerson;
import asylumchain.backends.login.LocalLogin;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What `./chain` calls: `up`, `down`, `status` and `token`; and `issuer`, which `up` calls itself.
public final class Launch {
  private static final int TAIL = 15;

  private Launch() {}

  /// Ends with 0 when it was done, 1 when not.
  public static void main(String[] arguments) throws IOException {
    var settings = Settings.of(System.getenv());
    try {
      System.exit(run(settings, List.of(arguments)) ? 0 : 1);
    } catch (StartFailed failure) {
      System.err.println("chain: " + failure.getMessage());
      if (failure.log() != null) {
        tail(failure.log(), System.err);
      }
      System.exit(1);
    }
  }

  private static boolean run(Settings settings, List<String> words) throws IOException {
    var suite = new Suite(settings, Clock.systemUTC(), System.out);
    return switch (words.getFirst()) {
      case "up" -> alone(settings, suite::up);
      case "down" -> alone(settings, suite::down);
      case "status" -> suite.status();
      case "token" -> token(settings, words);
      case IssuerProcess.TITLE -> issuer(settings);
      default -> throw new StartFailed("unknown verb " + words.getFirst());
    };
  }

  /// `token <partner> <scopes> <hours>`.
  private static boolean token(Settings settings, List<String> words) {
    var tokens = new Tokens(LocalIssuer.in(settings.issuer()), Clock.systemUTC());
    var life = Duration.ofHours(Long.parseLong(words.get(3)));
    System.out.println(tokens.forPartner(words.get(1), words.get(2), life));
    return true;
  }

  /// Lets people log in until this process is ended.
  private static boolean issuer(Settings settings) {
    var issuer = LocalIssuer.in(settings.issuer());
    new LocalLogin(issuer, Clock.systemUTC(), DemoPerson.ALL).start(settings.issuerPort());
    while (true) {
      LockSupport.park();
    }
  }

  /// Two calls at once would start everything twice.
  private static boolean alone(Settings settings, Runnable work) throws IOException {
    Files.createDirectories(settings.home());
    var file = settings.home().resolve("lock");
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw new StartFailed("another ./chain is at work in " + settings.home());
      }
      work.run();
      return true;
    }
  }

  /// The end of a log, without the depths of its stack traces.
  private static void tail(Path log, PrintStream out) throws IOException {
    if (!Files.exists(log)) {
      return;
    }
    var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    var lines = text.lines().filter(line -> !line.startsWith("\t") && !line.isBlank()).toList();
    lines.stream()
        .skip(Math.max(0, lines.size() - TAIL))
        .forEach(line -> out.println("  | " + line));
    out.println("  (the whole log: " + log + ")");
  }
}
