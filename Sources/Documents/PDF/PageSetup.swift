/// Paper and margins in points (1/72 inch).
package struct PageSetup: Hashable, Sendable {
    package enum Orientation: String, Sendable {
        case portrait, landscape
    }

    let width: Double
    let height: Double
    let left: Double
    let right: Double
    let top: Double
    /// Above the paper's edge; the footer stands inside it.
    let bottom: Double

    var contentWidth: Double { width - left - right }
    var contentBottom: Double { height - bottom }
    var contentHeight: Double { height - top - bottom }

    /// A4 with 18–20 mm margins, the page set-up of official forms.
    package static func a4(_ orientation: Orientation) -> PageSetup {
        let (short, long) = (595.28, 841.89)
        return switch orientation {
        case .portrait: PageSetup(width: short, height: long, left: 54, right: 48, top: 48, bottom: 72)
        case .landscape: PageSetup(width: long, height: short, left: 44, right: 44, top: 34, bottom: 60)
        }
    }
}
