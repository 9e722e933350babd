/// The pages of the dashboard, each made from the figures that the interfaces give.
@NullMarked
package asylumchain.reporting.dashboard.pages;

import org.jspecify.annotations.NullMarked;
