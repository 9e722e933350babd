/// JSON that is taken literally, and answers with everything that is wrong at once.
@NullMarked
package asylumchain.kit.http.json;

import org.jspecify.annotations.NullMarked;
