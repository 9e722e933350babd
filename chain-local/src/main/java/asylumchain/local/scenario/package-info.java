/// Scenarios: what the published series say happened, told as invented cases of invented persons.
///
/// Read [TaskforceScenario] first. The same seed gives the same bytes.
@NullMarked
package asylumchain.local.scenario;

import org.jspecify.annotations.NullMarked;
