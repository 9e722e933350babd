package asylumchain.backends;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs of this platform, unpacked once per machine and version.
record PostgresBinaries(Path root) {

  static PostgresBinaries unpacked() {
    try {
      var archive = archive();
      var root = cache().resolve("postgres-" + fingerprint(archive));
      if (!Files.exists(root)) {
        unpack(archive, root);
      }
      return new PostgresBinaries(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A command line for one of the programs. PostgreSQL refuses to run as root: there it runs in a
  /// user namespace in which root is nobody.
  List<String> command(String program, List<String> arguments) {
    var line = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(root.resolve("bin").resolve(program).toString());
    line.addAll(arguments);
    return line;
  }

  private static String archive() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var arm = System.getProperty("os.arch", "").equals("aarch64");
    return "/postgres-%s-%s.txz"
        .formatted(system.startsWith("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }

  private static Path cache() {
    var chosen = System.getenv("CHAIN_CACHE");
    return chosen != null && !chosen.isBlank()
        ? Path.of(chosen)
        : Path.of(System.getProperty("user.home"), ".cache", "asylum-chain");
  }

  private static InputStream open(String archive) {
    return Optional.ofNullable(PostgresBinaries.class.getResourceAsStream(archive))
        .orElseThrow(() -> new StartFailed("there is no PostgreSQL for this platform: " + archive));
  }

  private static String fingerprint(String archive) throws IOException {
    try (var in = open(archive)) {
      var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(String archive, Path root) throws IOException {
    Files.createDirectories(root.getParent());
    var beside = Files.createTempDirectory(root.getParent(), "unpacking");
    var tar =
        new ProcessBuilder("tar", "-x", "-f", "-", "-C", beside.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = new XZInputStream(open(archive));
        var out = tar.getOutputStream()) {
      in.transferTo(out);
    }
    try {
      if (tar.waitFor() != 0) {
        throw new StartFailed("PostgreSQL cannot be unpacked in " + beside + "; is the disk full?");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    moveUnlessThere(beside, root);
  }

  private static void moveUnlessThere(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(to)) {
        throw e;
      }
    }
  }
}
