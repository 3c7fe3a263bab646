extension StartingVocabulary {
  static let cortex = """
      forebrain: {in: brain}
      cortex: {in: forebrain, also: [cerebral cortex]}
      prefrontal cortex: {in: cortex, also: [PFC]}
      anterior cingulate cortex: {in: cortex, also: [ACC]}
      hippocampus: {in: forebrain}
      amygdala: {in: forebrain}
      striatum: {in: forebrain}
      thalamus: {in: forebrain}
      hypothalamus: {in: forebrain}
    """

  static let raphe = """
      brainstem: {in: brain}
      midbrain: {in: brainstem}
      raphe: {in: brainstem, also: [raphe nuclei]}
      dorsal raphe: {in: [raphe, midbrain], also: [dorsal raphe nucleus]}
      median raphe: {in: [raphe, midbrain], also: [median raphe nucleus]}
    """

  static let basalGanglia = """
      caudate: {in: striatum, also: [caudate nucleus]}
      putamen: {in: striatum}
      nucleus accumbens: {in: striatum, also: [ventral striatum]}
      brainstem: {in: brain}
      midbrain: {in: brainstem}
      substantia nigra: {in: midbrain}
      ventral tegmental area: {in: midbrain, also: [VTA]}
    """

  static let locusCoeruleus = """
      brainstem: {in: brain}
      midbrain: {in: brainstem}
      locus coeruleus: {in: brainstem, also: [locus caeruleus]}
    """
}
