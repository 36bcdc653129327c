def cleanup(resource):
    try:
        raise ValueError("the first error")
    finally:
        resource.close()


cleanup(None)
