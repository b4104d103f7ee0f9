/// Every component with its examples: one list for the page and for the golden files.
package enum Styleguide {
    package struct Entry: Sendable {
        package var name: String
        package var examples: [Sample]
    }

    private static let components: [any Sampled.Type] = [
        PageHeader.self, TugasList.self, Tag.self, Notice.self, ErrorSummary.self, Facts.self, DataTable.self, EmptyState.self,
        Pagination.self,
        DefinitionList.self, Stepper.self, Timeline.self, MengapaBox.self, BarChart.self, KemajuanBar.self, Disclosure.self, TextField.self,
        TextArea.self, RadioGroup.self, CheckboxGroup.self, Checkbox.self, Select.self, FileField.self, ButtonRow.self,
    ]

    package static let entries: [Entry] = components.map { Entry(name: String(describing: $0), examples: $0.examples) }
}
