/// Feedback with whom it was given to, for its giver.
package struct UmpanBalikDiberikan: Sendable, Equatable {
    package let umpanBalik: UmpanBalik
    package let penerima: String

    package init(umpanBalik: UmpanBalik, penerima: String) {
        (self.umpanBalik, self.penerima) = (umpanBalik, penerima)
    }
}
