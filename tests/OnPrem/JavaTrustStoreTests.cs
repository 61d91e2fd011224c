using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using JupyterSpark.Components.OnPrem;

namespace JupyterSpark.Tests.OnPrem;

public class JavaTrustStoreTests
{
    // What the script that ran on a cluster writes for the two certificates below, by its SHA-256.
    private const string First = """
        -----BEGIN CERTIFICATE-----
        MIIByTCCAW+gAwIBAgIUZfGfzZz54fQOCpJFm43/eXOE+/QwCgYIKoZIzj0EAwIw
        MTEvMC0GA1UEAwwmRXhhbXBsZSBDQSBvZiB0aGUgUzMgc3RvcmUsIHJlcGxhY2Ug
        aXQwIBcNMjYxMTI1MDcxNTUwWhgPMjEyNjExMDEwNzE1NTBaMDExLzAtBgNVBAMM
        JkV4YW1wbGUgQ0Egb2YgdGhlIFMzIHN0b3JlLCByZXBsYWNlIGl0MFkwEwYHKoZI
        zj0CAQYIKoZIzj0DAQcDQgAEXfVKWD+CkH/D4ZEIhWK0nWtK8oGO4E7zDb+UmpWE
        RXRVz3KHg58DLuIoXNgWi6xZgxhaBU3AxW0wDlukHkn5kKNjMGEwHQYDVR0OBBYE
        FA2uChAFTYm5NPba4foQVK+RmI4QMB8GA1UdIwQYMBaAFA2uChAFTYm5NPba4foQ
        VK+RmI4QMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49
        BAMCA0gAMEUCIBROeHtg/PILzf9qE9pjlgeoM9a+3ctpV+taOAwhv/fEAiEA+gP0
        8by3mnTlr9cH/tz95cWMEoPtoItRzITIiCMEyOI=
        -----END CERTIFICATE-----
        """;

    [Fact]
    public void The_bytes_are_those_of_the_script_that_ran() =>
        Assert.Equal("395a3337656be23fb932d8c917ec1e532f285d5ef1c37f3d2197268248249867", Convert.ToHexStringLower(SHA256.HashData(JavaTrustStore.OfPem(First + "\n" + First))));

    [Fact]
    public void The_same_certificates_give_the_same_bytes() => Assert.Equal(JavaTrustStore.OfPem(First), JavaTrustStore.OfPem(First));

    [Fact]
    public void The_certificate_is_in_it_as_it_is()
    {
        var certificate = X509Certificate2.CreateFromPem(First);
        Assert.True(JavaTrustStore.OfPem(First).AsSpan().IndexOf(certificate.RawData) > 0);
    }

    [Fact]
    public void A_text_that_is_no_certificate_is_refused() => Assert.ThrowsAny<CryptographicException>(() =>
        JavaTrustStore.OfPem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
}
