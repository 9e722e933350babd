/// What an operations team looks at: boards, alerts and their runbook.
@NullMarked
package asylumchain.local.watch;

import org.jspecify.annotations.NullMarked;
