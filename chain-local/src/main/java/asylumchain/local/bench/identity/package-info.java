/// Persons made up, told twice with mistakes, and looked for.
@NullMarked
package asylumchain.local.bench.identity;

import org.jspecify.annotations.NullMarked;
