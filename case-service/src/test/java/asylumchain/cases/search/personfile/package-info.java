/// A person's own file.
@NullMarked
package asylumchain.cases.search.personfile;

import org.jspecify.annotations.NullMarked;
