/// When the terms of open cases expire, week by week, against what is decided in a week.
@NullMarked
package asylumchain.reporting.wave;

import org.jspecify.annotations.NullMarked;
