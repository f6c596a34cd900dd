internal import COpenSSL

/// What an operator must know of a certificate before it runs out.
public enum Certificate {
    /// Seconds since 1970 at which the first certificate of a PEM text ends; nil when there is none.
    public static func expiry(pem: [UInt8]) -> Int64? {
        guard let memory = BIO_new_mem_buf(pem, Int32(pem.count)) else { return nil }
        defer { BIO_free(memory) }
        guard let certificate = PEM_read_bio_X509(memory, nil, nil, nil) else { return nil }
        defer { X509_free(certificate) }
        var time = tm()
        guard ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &time) == 1 else { return nil }
        return Int64(timegm(&time))
    }
}
