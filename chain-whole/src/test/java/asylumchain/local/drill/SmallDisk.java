package asylumchain.local.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk of its own under one directory, of a size that can be filled: memory, mounted where only
/// the processes see it that are started within. Needs no rights on Linux; it goes with this JVM.
final class SmallDisk implements AutoCloseable {

  private static final byte[] BLOCK = new byte[1 << 16];

  private static final String MOUNT =
      "mount -t tmpfs -o size=\"$2\"m tmpfs \"$1\" && echo mounted && exec cat";

  private final Process holder;
  private final Path directory;

  private SmallDisk(Process holder, Path directory) {
    this.holder = holder;
    this.directory = directory;
  }

  /// Mounts one.
  ///
  /// @param directory where; it is made
  static SmallDisk at(Path directory, int megabytes) throws IOException {
    Files.createDirectories(directory);
    var holder =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "--user",
                    "--map-root-user",
                    "--mount",
                    "sh",
                    "-c",
                    MOUNT,
                    "sh",
                    directory.toString(),
                    "" + megabytes))
            .redirectErrorStream(true)
            .start();
    var said = new BufferedReader(new InputStreamReader(holder.getInputStream(), UTF_8)).readLine();
    if (!"mounted".equals(said)) {
      throw new IOException("no disk of its own can be mounted here: " + said);
    }
    return new SmallDisk(holder, directory);
  }

  /// What stands before a command that is to see the disk.
  List<String> within() {
    return List.of(
        "nsenter", "--preserve-credentials", "--user", "--mount", "--target", "" + holder.pid());
  }

  /// A path as it is where the disk is seen, for this JVM.
  Path seen(Path path) {
    return Path.of("/proc/" + holder.pid() + "/root" + path);
  }

  /// Writes until nothing more goes onto it.
  void fill() throws IOException {
    try (var filler = Files.newOutputStream(filler())) {
      while (Files.getFileStore(seen(directory)).getUsableSpace() > 0) {
        filler.write(BLOCK);
      }
    } catch (IOException full) {
      if (Files.getFileStore(seen(directory)).getUsableSpace() > 0) {
        throw full;
      }
    }
  }

  /// Gives back what was filled.
  void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return seen(directory).resolve("filler");
  }

  @Override
  public void close() {
    holder.destroy();
  }
}
