internal import COpenSSL

/// Reads the expiry date of a certificate, so that an operator can renew it in time.
public enum Certificate {
    /// The expiry of the first certificate in a PEM text, in seconds since 1970; nil when there is no certificate.
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
