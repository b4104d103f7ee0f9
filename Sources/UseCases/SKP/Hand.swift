/// Whose hand a change of an SKP's content may come from, in some state of it.
package enum Hand: String, Sendable {
    case owner = "susun_skp"
    /// Also the assessor, and his superior in his place.
    case ownerOrLeader = "ekspektasi"
    case ownerOrAssessor = "tautkan"
}
