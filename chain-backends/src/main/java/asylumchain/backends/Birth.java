package asylumchain.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// When a process began, told so that it can be asked of it again. On Linux that is a count of
/// ticks in one run of the machine: the moment by its clock moves when the clock is set, or the
/// machine was asleep. Elsewhere it is that moment.
///
/// @param text one word
record Birth(String text) {

  private static final Duration SAME_START = Duration.ofSeconds(5);
  private static final Path RUN_OF_MACHINE = Path.of("/proc/sys/kernel/random/boot_id");
  private static final String IN_RUN = "@";

  /// Where the ticks stand in `/proc/<pid>/stat`, behind the name of the program (proc(5): field
  // 22).
  private static final int TICKS = 20;

  static Birth of(ProcessHandle process) {
    var stat = Path.of("/proc/" + process.pid() + "/stat");
    try {
      var run = Files.readString(RUN_OF_MACHINE).strip();
      return new Birth(ticks(Files.readString(stat)) + IN_RUN + run);
    } catch (IOException e) {
      return new Birth(String.valueOf(moment(process).toEpochMilli()));
    }
  }

  /// Whether the process that has the pid now is the one of which this was told.
  boolean isOf(ProcessHandle process) {
    if (text.contains(IN_RUN)) {
      return equals(of(process));
    }
    var told = Instant.ofEpochMilli(Long.parseLong(text));
    return Duration.between(told, moment(process)).abs().compareTo(SAME_START) < 0;
  }

  private static String ticks(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 1).split(" ", -1)[TICKS];
  }

  private static Instant moment(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
