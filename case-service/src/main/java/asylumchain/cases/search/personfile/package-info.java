/// A person's own file, for the person who asks for it.
@NullMarked
package asylumchain.cases.search.personfile;

import org.jspecify.annotations.NullMarked;
