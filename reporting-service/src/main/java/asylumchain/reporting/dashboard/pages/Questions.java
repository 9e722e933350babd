package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.flows.BalanceFigures;
import asylumchain.reporting.flows.BalanceView;
import asylumchain.reporting.flows.FlowFigures;
import asylumchain.reporting.flows.FlowParameters;
import asylumchain.reporting.flows.FlowsView;
import asylumchain.reporting.wave.WaveFigures;
import asylumchain.reporting.wave.WaveParameters;
import asylumchain.reporting.wave.WaveView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The questions that more than one page asks, each as its interface reads it.
@ApplicationScoped
class Questions {

  /// Since when what became known of the opening stock is a correction.
  static final String OPENING = "openingKnownAt";

  private final WaveParameters waveParameters;
  private final WaveFigures wave;
  private final FlowParameters flowParameters;
  private final BalanceFigures balance;
  private final FlowFigures flows;

  Questions(
      WaveParameters waveParameters,
      WaveFigures wave,
      FlowParameters flowParameters,
      BalanceFigures balance,
      FlowFigures flows) {
    this.waveParameters = waveParameters;
    this.wave = wave;
    this.flowParameters = flowParameters;
    this.balance = balance;
    this.flows = flows;
  }

  WaveView wave(Map<String, List<String>> parameters) {
    return wave.answer(waveParameters.read(parameters));
  }

  BalanceView balance(Map<String, List<String>> parameters) {
    return balance.answer(flowParameters.read(parameters, parameters.containsKey(OPENING)));
  }

  FlowsView flows(Map<String, List<String>> parameters) {
    return flows.answer(flowParameters.read(parameters, false));
  }

  /// A year of months up to this day.
  BalanceView balanceOfAYear(Map<String, List<String>> parameters, LocalDate to) {
    return balance(aYear(parameters, to));
  }

  /// The same question about a year of months up to this day.
  static Map<String, List<String>> aYear(Map<String, List<String>> parameters, LocalDate to) {
    var from = Moments.noEarlier(to.minusYears(1).plusDays(1).withDayOfMonth(1));
    return Asked.with(
        Asked.with(Asked.with(parameters, "to", to.toString()), "from", from.toString()),
        "per",
        "month");
  }
}
