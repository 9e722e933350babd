/// Registers that change while the service runs: decrees, moratoria and equated days that were
/// decided here, beside those in the files of a release.
@NullMarked
package asylumchain.deadlines.law.register;

import org.jspecify.annotations.NullMarked;
