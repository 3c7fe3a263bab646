// What `import Raphe` brings: every module whose values its reports are made of.
@_exported public import RapheEvaluation
@_exported public import RapheEvidence
@_exported public import RapheLanguage
@_exported public import RapheReport
@_exported public import RapheReporting
@_exported public import RapheSimulation
@_exported public import RapheStatistics
@_exported public import RapheSyntax
