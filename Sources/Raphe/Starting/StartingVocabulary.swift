/// The vocabulary of a new project: targets and regions of its topic, and what all topics share.
struct StartingVocabulary {
  let topic: Topic

  init(_ topic: Topic) { self.topic = topic }

  var text: String {
    """
    raphe: 1
    vocabulary: \(topic.id)

    # The words that theories and evidence share. A term lies `in` a broader one; `also` lists other names of it.

    targets:
    \(targets)

    \(StartingVocabulary.measures)

    regions:
      brain: {}
    \(regions)
      other: {}

    \(StartingVocabulary.shared)

    """
  }

  private var targets: String {
    switch topic {
    case .serotonin: StartingVocabulary.serotonin
    case .dopamine: StartingVocabulary.dopamine
    case .noradrenaline: StartingVocabulary.noradrenaline
    case .other(let word):
      """
        # Fill in: the receptors, transporters and enzymes of \(word), each with its other names, such as
        #   \(word) receptor 1: {in: \(word) receptor, also: [...]}
        \(word) system: {}
        \(word): {in: \(word) system}
        \(word) receptor: {in: \(word) system}
        \(word) transporter: {in: \(word) system}
      """
    }
  }

  private var regions: String {
    switch topic {
    case .serotonin: StartingVocabulary.cortex + "\n" + StartingVocabulary.raphe
    case .dopamine: StartingVocabulary.cortex + "\n" + StartingVocabulary.basalGanglia
    case .noradrenaline: StartingVocabulary.cortex + "\n" + StartingVocabulary.locusCoeruleus
    case .other: StartingVocabulary.cortex + "\n  brainstem: {in: brain}\n  midbrain: {in: brainstem}"
    }
  }
}
