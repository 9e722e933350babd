package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.durations.DurationFigures;
import asylumchain.reporting.durations.DurationParameters;
import asylumchain.reporting.durations.DurationsView;
import asylumchain.reporting.timeliness.DecidedView;
import asylumchain.reporting.timeliness.OpenView;
import asylumchain.reporting.timeliness.TimelinessFigures;
import asylumchain.reporting.timeliness.TimelinessParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Questions about age, term and duration, each as its interface reads it.
@ApplicationScoped
class AgeQuestions {

  private final DurationParameters durationParameters;
  private final DurationFigures durations;
  private final TimelinessParameters timelinessParameters;
  private final TimelinessFigures timeliness;

  AgeQuestions(
      DurationParameters durationParameters,
      DurationFigures durations,
      TimelinessParameters timelinessParameters,
      TimelinessFigures timeliness) {
    this.durationParameters = durationParameters;
    this.durations = durations;
    this.timelinessParameters = timelinessParameters;
    this.timeliness = timeliness;
  }

  DurationsView durations(Map<String, List<String>> parameters) {
    return durations.answer(durationParameters.read(parameters));
  }

  OpenView open(Map<String, List<String>> parameters) {
    return timeliness.open(timelinessParameters.open(parameters));
  }

  DecidedView decided(Map<String, List<String>> parameters) {
    return timeliness.decided(timelinessParameters.decided(parameters));
  }
}
