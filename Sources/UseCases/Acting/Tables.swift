/// The commands and queries of one folder of this target.
package struct Slice<Value>: Sendable where Value: Sendable {
    package let name: String
    package let values: [Value]

    init(_ name: String, _ values: [Value]) { (self.name, self.values) = (name, values) }
}

/// Every command, folder by folder. The documentation prints the table; a test holds it against the sources.
package enum Commands {
    package static let all: [Slice<any CommandValue.Type>] = [
        Slice(
            "Akun",
            [
                AppointAdmin.self, ChangePassword.self, CloseSesi.self, CreateAPIToken.self, DecidePeran.self, Delegate.self,
                EndOtherSesi.self, EndSesi.self, GiveKode.self, GrantPeran.self, IssueKodeAktivasi.self, LockAkun.self,
                OpenCetakanKode.self, OpenSesi.self, RemoveAdmin.self, RemoveTOTP.self, RenewSesi.self, RevokeAPIToken.self,
                RevokeDelegasi.self,
                RevokePeran.self, SetAtasNama.self, SetFirstPassword.self, SetLocked.self, SetUpTOTP.self,
            ]),
        Slice(
            "AturanInstansi",
            [KeepSimulasi.self, LangkahAturan.self, SealHasilAturan.self, StartSealHasil.self, StartSimulasi.self, UploadAturan.self]),
        Slice("Beranda", [DismissPengingat.self]),
        Slice("Dokumen", [IssueDokumenEvaluasi.self, IssueDokumenSKP.self, StartArsipDokumen.self]),
        Slice(
            "Evaluasi",
            [
                AcceptEvaluasi.self, DeliverEvaluasi.self, FinalizeEvaluasi.self, FinalizeLapsed.self, RateEvaluasi.self,
                ReceiveEvaluasi.self, SetCapaianUnit.self,
            ]),
        Slice(
            "Impor",
            [
                CompareAndWriteImpor.self, KeepLaporanImpor.self, LoadHariLibur.self, MapImpor.self, StartApplyImpor.self,
                StartCheckImpor.self, UploadImpor.self, WriteImpor.self,
            ]),
        Slice("Keberatan", [DecideKeberatan.self, ExplainKeberatan.self, SubmitKeberatan.self]),
        Slice("Kelola", [OpenTahun.self, RemoveHariLibur.self, SetHariLibur.self, SetInstansi.self]),
        Slice("Pegawai", [DecideKoreksiAtasan.self, RequestKoreksiAtasan.self]),
        Slice("Pekerjaan", [StopPekerjaan.self]),
        Slice("Pelaksanaan", [AddBukti.self, SaveRealisasi.self, SaveRencanaAksi.self, TickRencanaAksi.self, WithdrawBukti.self]),
        Slice(
            "SKP",
            [
                AddDialog.self, AgreeMany.self, AgreeSKP.self, ChangeSKP.self, ChoosePendekatan.self, CloseSKP.self, CopySKP.self,
                DeleteHasilKerja.self, LinkHasilKerja.self, MoveHasilKerja.self, RemindMany.self, ReturnSKP.self, SaveEkspektasi.self,
                SaveHasilKerja.self, SaveLampiran.self, SetSKP.self, ShareHasilKerja.self, StartSKP.self, SubmitSKP.self, WithdrawSKP.self,
            ]),
        Slice("UmpanBalik", [DeclinePermintaan.self, GiveUmpanBalik.self, RequestUmpanBalik.self]),
    ]
}

/// Every query, folder by folder.
package enum Queries {
    package static let all: [Slice<any Query.Type>] = [
        Slice(
            "Akun",
            [
                FindAkun.self, OfferTOTP.self, ReadAkunPegawai.self, ReadAkunUnit.self, ReadDelegasi.self, ReadKeamananAkun.self,
                ReadKelolaAkun.self,
            ]),
        Slice(
            "AturanInstansi",
            [
                CountPegawai.self, ReadAturanBerlaku.self, ReadAturanInstansi.self, ReadAturanInstansiList.self, ReadIsiAturan.self,
                ReadPegawaiFacts.self, ReadPerbandingan.self, ReadSimulasi.self, ReadSimulasiRows.self,
            ]),
        Slice("Beranda", [ReadBeranda.self]),
        Slice(
            "Dokumen",
            [
                ReadArsipDokumen.self, ReadArsipName.self, ReadDokumen.self, ReadDokumenSKP.self,
                ReadPratinjauEvaluasi.self, ReadPratinjauPutusan.self, ReadPratinjauSKP.self,
            ]),
        Slice(
            "Evaluasi",
            [
                ReadCapaianOfUnit.self, ReadCapaianUnit.self, ReadDeliverable.self, ReadEvaluasi.self, ReadEvaluasiList.self,
                ReadLembarPenilaian.self, ReadTimPenilaian.self, ReadUsulan.self,
            ]),
        Slice("Impor", [ReadImpor.self, ReadImporTerakhir.self, ReadRegister.self]),
        Slice("Isian", [ReadIsianSementara.self]),
        Slice("Kelola", [ReadKelola.self, ReadKemajuan.self, ReadLibur.self, ReadPohonUnit.self, ReadTanpaAtasan.self]),
        Slice("Pegawai", [ReadDirektori.self, ReadKoreksiMenunggu.self, ReadProfil.self]),
        Slice("Pekerjaan", [ReadPekerjaan.self]),
        Slice("Pelaksanaan", [ReadBuktiFile.self, ReadKinerjaPeriode.self, ReadPeriodeKini.self]),
        Slice("Riwayat", [ReadRiwayat.self]),
        Slice(
            "SKP",
            [
                FindPenerima.self, ReadHasilKerja.self, ReadMenunggu.self, ReadOwnerName.self, ReadShare.self, ReadSKP.self,
                ReadSKPList.self, ReadSKPSaya.self, ReadTim.self,
            ]),
        Slice("UmpanBalik", [ReadCalonPemberi.self, ReadUmpanBalikSaya.self, ReadUmpanBalikTerbuka.self]),
    ]
}
