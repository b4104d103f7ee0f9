/// Every address of this site, each defined once: routes, links and tests name it here. Slices extend this in `<Slice>Routes.swift`;
/// nothing else builds an address. Beside an address may stand a function of the same name that asks the page for something.
package enum Paths {}
