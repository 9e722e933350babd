/// What an inspectorate draws.
@NullMarked
package asylumchain.cases.inspection;

import org.jspecify.annotations.NullMarked;
