/// SplitMix64 as a function of a place: the Python side of the benchmarks makes the same people from the same seed.
package enum Mix {
    package static func word(seed: UInt64, at place: Int) -> UInt64 {
        scrambled(seed &+ (UInt64(place) &+ 1) &* 0x9E37_79B9_7F4A_7C15)
    }

    package static func scrambled(_ word: UInt64) -> UInt64 {
        var z = word
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
