package asylumchain.events;

/// What a case waits for: coarse on purpose, so that nothing medical or legal can be read off it.
public enum WaitingFor {
  APPLICANT,
  LEGAL_AID,
  ADVICE,
  OTHER_STATE,
  COURT,
  PARTNER,
  INTERVIEW,
  DECISION
}
