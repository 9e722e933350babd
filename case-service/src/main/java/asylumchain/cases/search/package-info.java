/// Finding cases: the lists of a partner and the search that keeps names out of URLs.
@NullMarked
package asylumchain.cases.search;

import org.jspecify.annotations.NullMarked;
