/// Keys of this installation, made at first start and kept in a file that only the service's user may read.
package struct InstallationKeys: Sendable {
    /// 32 bytes: signs flash cookies and CSRF tokens, and is the pepper of activation codes.
    package let signing: [UInt8]

    package init(signing: [UInt8]) { self.signing = signing }
}
