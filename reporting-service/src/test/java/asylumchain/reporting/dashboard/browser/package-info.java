/// A real browser for tests, spoken to directly.
@NullMarked
package asylumchain.reporting.dashboard.browser;

import org.jspecify.annotations.NullMarked;
