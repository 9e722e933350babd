@NullMarked
package asylumchain.cases.handover.requests;

import org.jspecify.annotations.NullMarked;
