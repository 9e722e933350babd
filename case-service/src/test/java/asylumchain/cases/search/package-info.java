/// Lists, searches and exports.
@NullMarked
package asylumchain.cases.search;

import org.jspecify.annotations.NullMarked;
