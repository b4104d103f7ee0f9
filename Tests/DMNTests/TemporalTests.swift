import Testing

@testable import DMN

@Suite("Dates, times and durations")
struct TemporalTests {
    @Test(
        "Day numbers and dates are inverse to each other over all kinds of years",
        arguments: [
            (1970, 1, 1, 0), (2000, 2, 29, 11016), (1900, 3, 1, -25508), (-1, 12, 31, -719_529), (0, 1, 1, -719_528),
            (9999, 12, 31, 2_932_896),
        ])
    func dayNumbers(_ year: Int, _ month: Int, _ day: Int, _ number: Int) throws {
        let date = try #require(FEELDate(year: year, month: month, day: day))
        #expect(date.daysSinceEpoch == number)
        #expect(FEELDate(daysSinceEpoch: number) == date)
    }

    @Test(
        "Dates that do not exist are refused",
        arguments: ["2023-02-29", "2024-13-01", "2024-00-10", "998-01-01", "01234-01-01", "2024-1-1", ""])
    func noDates(_ text: String) {
        #expect(value("date(\"\(text)\")") == "null")
    }

    @Test(
        "Sums and differences keep zones and clip to the end of the month",
        arguments: [
            ("@\"2024-01-31\" + @\"P1M\"", "2024-02-29"), ("@\"2024-02-29\" - @\"P1Y\"", "2023-02-28"),
            ("@\"2024-03-01\" - @\"2024-02-01\"", "P29D"),
            ("@\"2021-01-02\" - @\"PT1M\"", "2021-01-01"), ("@\"23:30:00\" + @\"PT1H\"", "00:30:00"), ("@\"P1Y11M\" * -2.5", "-P4Y9M"),
            ("@\"P1D\" / @\"PT6H\"", "4"), ("@\"2021-03-28T01:30:00@Europe/Paris\" + @\"PT1H\"", "2021-03-28T03:30:00@Europe/Paris"),
            ("@\"2021-01-02T10:10:10@Europe/Paris\" - @\"2021-01-01\"", "P1DT9H10M10S"),
            ("@\"2021-01-01T24:00:00\"", "2021-01-02T00:00:00"),
            ("@\"2021-01-01T10:00:00\" - @\"2021-01-01T10:00:00Z\"", "null"), ("-@\"PT0.5S\"", "-PT0.5S"), ("@\"2024-01-01\" + 1", "null"),
        ])
    func arithmetic(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test(
        "Constructors read, build and convert",
        arguments: [
            ("time(11, 59, 45, @\"PT2H45M55S\")", "11:59:45+02:45:55"), ("time(11, 59, 45.5, null)", "11:59:45.5"),
            ("time(24, 0, 0)", "null"),
            ("date and time(@\"2017-01-01\", @\"23:59:01Z\")", "2017-01-01T23:59:01Z"), ("date(@\"2017-01-01T23:59:01Z\")", "2017-01-01"),
            ("duration(\"P26M\")", "P2Y2M"), ("duration(\"PT1000M0.999999999S\")", "PT16H40M0.999999999S"), ("duration(\"P1H\")", "null"),
            ("years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "P1Y8M"), ("@\"12:00:00@Nowhere/Land\"", "null"),
            ("week of year(@\"2005-01-01\")", "53"), ("day of year(@\"2024-12-31\")", "366"),
            ("day of week(@\"2024-02-29\")", "\"Thursday\""),
            ("month of year(@\"2024-02-29\")", "\"February\""), ("@\"2024-02-29\".weekday", "4"), ("@\"-P1DT2H\".hours", "-2"),
            ("@\"10:00:00+07:00\".time offset", "PT7H"), ("today() = @\"2023-11-14\"", "true"),
            ("is(@\"10:00:00Z\", @\"10:00:00\")", "false"),
        ])
    func constructors(_ text: String, _ expected: String) {
        #expect(value(text) == expected)
    }

    @Test("Without a clock, now and today are null")
    func noClock() throws {
        #expect(try FEEL.evaluate("[now(), today()]").literal == "[null, null]")
    }
}
