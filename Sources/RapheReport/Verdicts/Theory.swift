extension Reported {
  /// One theory; without a score when its file has errors.
  package struct Theory: Codable, Sendable {
    package var id: String
    package var title: String
    package var published: Int?
    package var file: String
    package var line: Int
    package var isWhole: Bool
    package var score: Score?
    package var mechanism: String?
    package var claims: [Claim]
    package var courses: [Course]?

    package init(
      id: String, title: String, published: Int? = nil, file: String, line: Int, isWhole: Bool, score: Score? = nil,
      mechanism: String? = nil, claims: [Claim], courses: [Course]? = nil
    ) {
      self.id = id
      self.title = title
      self.published = published
      self.file = file
      self.line = line
      self.isWhole = isWhole
      self.score = score
      self.mechanism = mechanism
      self.claims = claims
      self.courses = courses
    }
  }
}
