/// Who the applicant is. What identifies a person lives in this room and nowhere else.
@NullMarked
package asylumchain.cases.identity;

import org.jspecify.annotations.NullMarked;
