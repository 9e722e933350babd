/// How a case comes in: registered at the desk, posted event by event, or imported in bulk.
@NullMarked
package asylumchain.cases.intake;

import org.jspecify.annotations.NullMarked;
