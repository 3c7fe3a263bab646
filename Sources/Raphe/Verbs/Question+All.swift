import FoundationEssentials
public import RapheEvaluation

extension Question {
  /// What `raphe test` asks unless told otherwise: about every claim, on all processors, with the mechanisms run.
  public static var all: Question {
    Question(jobs: ProcessInfo.processInfo.activeProcessorCount, derivation: DerivationOptions())
  }
}
