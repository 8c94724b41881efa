"""Certificates of an authority that only the tests know."""

import datetime
import ipaddress

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

DAY = datetime.timedelta(days=1)


def _name(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


class Authority:
    def __init__(self, folder, name="Test authority"):
        self.folder = folder
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = _name(name)
        self.file = folder / f"{name}.pem".replace(" ", "_")
        self.file.write_bytes(_pem(_built(self.name, self.name, self.key, self.key, -1, 100, authority=True)))

    def issue(self, host, first_day=-1, last_day=30, self_signed=False, with_rsa=False):
        """The file with key and certificate of a host (a name or an address); days from today."""
        key = rsa.generate_private_key(65537, 2048) if with_rsa else ec.generate_private_key(ec.SECP256R1())
        issuer, signer = (_name(host), key) if self_signed else (self.name, self.key)
        certificate = _built(_name(host), issuer, key, signer, first_day, last_day, host=host)
        file = self.folder / f"{host}_{first_day}_{last_day}_{self_signed}_{with_rsa}.pem"
        file.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
                         + _pem(certificate))
        return file


def _pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


def _built(subject, issuer, key, signer, first_day, last_day, host=None, authority=False):
    now = datetime.datetime.utcnow()
    builder = (x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
               .serial_number(x509.random_serial_number()).not_valid_before(now + first_day * DAY).not_valid_after(now + last_day * DAY)
               .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True))
    if host:
        try:
            alternative = x509.IPAddress(ipaddress.ip_address(host))
        except ValueError:
            alternative = x509.DNSName(host)
        builder = builder.add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
    return builder.sign(signer, hashes.SHA256())
