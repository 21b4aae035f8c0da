"""Pictures and documents from the results of the domain: data in, bytes out."""
