package asylumchain.deadlines.rounds.days;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// What an installation chooses about passing days.
@ConfigMapping(prefix = "chain.days")
interface DaysConfig {

  /// How many calendar days before a last day it is said to come near.
  @WithDefault("14,7")
  List<Integer> ahead();

  /// How often it is looked whether a day has passed.
  @WithDefault("1s")
  String every();
}
