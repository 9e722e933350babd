/// A real browser for tests, driven by Playwright.
@NullMarked
package asylumchain.reporting.dashboard.browser;

import org.jspecify.annotations.NullMarked;
