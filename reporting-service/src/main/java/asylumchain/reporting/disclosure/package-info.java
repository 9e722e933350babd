/// What may be shown to the public of tables of counts, so that nobody can be found in them.
@NullMarked
package asylumchain.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
