/// Changes of law while the service runs: proposed, looked at beforehand, applied to all cases.
@NullMarked
package asylumchain.deadlines.amendments;

import org.jspecify.annotations.NullMarked;
