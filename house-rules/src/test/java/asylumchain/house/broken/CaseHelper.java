package asylumchain.house.broken;

final class CaseHelper {}
