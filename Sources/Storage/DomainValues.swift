internal import FoundationEssentials
import Kinerja

extension LocalDate: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue { .text(description) }

    package init(sqlValue: SQLValue) throws(StorageError) {
        guard case .text(let text) = sqlValue, let date = LocalDate(text) else { throw .decoding("LocalDate") }
        self = date
    }
}

extension NIP: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue { .text(digits) }

    package init(sqlValue: SQLValue) throws(StorageError) {
        guard case .text(let text) = sqlValue, let nip = try? NIP(text) else { throw .decoding("NIP") }
        self = nip
    }
}

/// As text where it has no arguments, else as JSON: a text of before sentences existed reads as one.
extension Kalimat: SQLEncodable, SQLDecodable {
    package var sqlValue: SQLValue {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard !arguments.isEmpty, let kept = try? encoder.encode(self) else { return .text(key) }
        return .text(String(decoding: kept, as: UTF8.self))
    }

    package init(sqlValue: SQLValue) throws(StorageError) {
        guard case .text(let text) = sqlValue else { throw .decoding("Kalimat") }
        let kept = text.hasPrefix("{") ? try? JSONDecoder().decode(Kalimat.self, from: Data(text.utf8)) : nil
        self = kept ?? Kalimat(stringLiteral: text)
    }
}

extension Instant: SQLEncodable, SQLDecodable {}
extension InstansiID: SQLEncodable, SQLDecodable {}
extension PegawaiID: SQLEncodable, SQLDecodable {}
extension UnitKerjaID: SQLEncodable, SQLDecodable {}
extension JabatanID: SQLEncodable, SQLDecodable {}
extension PenugasanID: SQLEncodable, SQLDecodable {}
extension SKPID: SQLEncodable, SQLDecodable {}
extension RencanaHasilKerjaID: SQLEncodable, SQLDecodable {}
extension IndikatorID: SQLEncodable, SQLDecodable {}
extension PeriodeID: SQLEncodable, SQLDecodable {}
extension EvaluasiID: SQLEncodable, SQLDecodable {}
extension KeberatanID: SQLEncodable, SQLDecodable {}
extension UmpanBalikID: SQLEncodable, SQLDecodable {}
extension JenisPermintaanPeran: SQLCodable {}
extension BuktiDukungID: SQLEncodable, SQLDecodable {}
extension RencanaAksiID: SQLEncodable, SQLDecodable {}
extension PeristiwaID: SQLEncodable, SQLDecodable {}
extension DokumenID: SQLEncodable, SQLDecodable {}
extension PekerjaanID: SQLEncodable, SQLDecodable {}
extension ImporID: SQLEncodable, SQLDecodable {}
extension DelegasiID: SQLEncodable, SQLDecodable {}
extension SesiID: SQLEncodable, SQLDecodable {}
extension APITokenID: SQLEncodable, SQLDecodable {}
extension CetakanKodeID: SQLEncodable, SQLDecodable {}
extension PermintaanID: SQLEncodable, SQLDecodable {}
extension ZonaWaktu: SQLEncodable, SQLDecodable {}
extension KalenderKerja.PolaHariKerja: SQLEncodable, SQLDecodable {}
extension JenisHariLibur: SQLEncodable, SQLDecodable {}
extension JenisPegawai: SQLEncodable, SQLDecodable {}
extension KedudukanPegawai: SQLEncodable, SQLDecodable {}
extension JenjangJabatan: SQLEncodable, SQLDecodable {}
extension JenisPenugasan: SQLEncodable, SQLDecodable {}
extension Peran: SQLEncodable, SQLDecodable {}
extension StatusSKP: SQLEncodable, SQLDecodable {}
extension PendekatanSKP: SQLEncodable, SQLDecodable {}
extension JenisSKP: SQLEncodable, SQLDecodable {}
extension KlasifikasiHasilKerja: SQLEncodable, SQLDecodable {}
extension AspekIndikator: SQLEncodable, SQLDecodable {}
extension ArahIndikator: SQLEncodable, SQLDecodable {}
extension Perspektif: SQLEncodable, SQLDecodable {}
extension JenisLampiran: SQLEncodable, SQLDecodable {}
extension NilaiBerAKHLAK: SQLEncodable, SQLDecodable {}
extension JenisPeriode: SQLEncodable, SQLDecodable {}
extension PeranPemberiUmpanBalik: SQLEncodable, SQLDecodable {}
extension NadaUmpanBalik: SQLEncodable, SQLDecodable {}
extension RatingHasilKerja: SQLEncodable, SQLDecodable {}
extension RatingPerilakuKerja: SQLEncodable, SQLDecodable {}
extension PredikatKinerja: SQLEncodable, SQLDecodable {}
extension PredikatKinerjaOrganisasi: SQLEncodable, SQLDecodable {}
extension StatusEvaluasi: SQLEncodable, SQLDecodable {}
extension PutusanKeberatan: SQLEncodable, SQLDecodable {}
extension AturanID: SQLEncodable, SQLDecodable {}
extension SimulasiAturanID: SQLEncodable, SQLDecodable {}
extension KeputusanID: SQLEncodable, SQLDecodable {}
extension ObjekKeputusan.Jenis: SQLEncodable, SQLDecodable {}
extension StatusAturan: SQLEncodable, SQLDecodable {}
extension Aksi: SQLEncodable, SQLDecodable {}
extension JenisObjek: SQLEncodable, SQLDecodable {}
extension JenisPelaku: SQLEncodable, SQLDecodable {}
extension StatusImpor: SQLEncodable, SQLDecodable {}
extension StatusKoreksi: SQLEncodable, SQLDecodable {}
extension StatusPekerjaan: SQLEncodable, SQLDecodable {}
